package org.waymark.leaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.leaks.Addresses.About;
import org.waymark.leaks.Caller.Answer;
import org.waymark.leaks.Viewer.Standing;

/**
 * Everybody asks every route for the shared case file, the hidden one and one that is not there:
 * first they look, then they send every form that was found. What came back is judged at once.
 */
final class Crawl {
  /** Most of them wait: what is not there is answered at an even pace. */
  private static final int AT_A_TIME = 8;

  private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("\\bm=([A-Za-z0-9_-]+)");

  final Neighbourhood here;
  final List<Route> routes = Route.all();
  final FormsFound forms;
  final Map<Viewer, Set<Canary>> seen = new ConcurrentHashMap<>();
  final Set<String> leaks = ConcurrentHashMap.newKeySet();
  final Set<String> differences = ConcurrentHashMap.newKeySet();
  final Set<String> faults = ConcurrentHashMap.newKeySet();
  final Set<String> inTheOpen = ConcurrentHashMap.newKeySet();
  final AtomicInteger requests = new AtomicInteger();

  private final Addresses addresses;
  private final List<Caller> callers;
  private final List<Route> posts = Route.of("POST");

  Crawl(Neighbourhood here) {
    this.here = here;
    this.addresses = new Addresses(here);
    this.forms = new FormsFound(here.canaries);
    this.callers = here.viewers.stream().map(Caller::new).toList();
  }

  /** Looks, then sends; those who hold the file last, since only they can change much. */
  Crawl run() {
    together(callers, this::look);
    together(callers, this::probe);
    together(callers.stream().filter(caller -> !isHolder(caller)).toList(), this::send);
    callers.stream().filter(Crawl::isHolder).forEach(this::send);
    return this;
  }

  private static boolean isHolder(Caller caller) {
    return caller.viewer.standing() == Standing.HOLDS && !caller.viewer.isBarred();
  }

  private void look(Caller caller) {
    for (Route route : Route.looks()) {
      compare(caller, route, about -> caller.get(addresses.of(route, about)));
    }
  }

  private void send(Caller caller) {
    List<Route> lastOut = new ArrayList<>(posts);
    lastOut.sort(Comparator.comparing(route -> route.pattern().matches("/sign-out|/account.*")));
    for (Route route : lastOut) {
      Map<String, String> fields = forms.filled(route);
      compare(caller, route, about -> caller.post(addresses.of(route, about), fields));
    }
    judge(caller.get(Route.LEAVING.pattern()));
  }

  /** Where what is asked for stands in the form and not in the address. */
  private void probe(Caller caller) {
    Probe.all(here).stream()
        .filter(probe -> probe.isHiddenFrom().test(caller.viewer))
        .forEach(probe ->
            same(
                judge(probe.ask().apply(caller, probe.hidden()).without(probe.hidden())),
                judge(probe.ask().apply(caller, probe.missing()).without(probe.missing()))));
  }

  private void compare(Caller caller, Route route, java.util.function.Function<About, Answer> ask) {
    if (!addresses.isAboutAFile(route)) {
      judge(ask.apply(About.SHARED));
      return;
    }
    Answer missing = judge(ask.apply(About.NOWHERE));
    same(judge(ask.apply(About.HIDDEN)), missing);
    Answer shared = judge(ask.apply(About.SHARED));
    Viewer viewer = caller.viewer;
    boolean isOurs = addresses.isAboutTheAgency(route) && viewer.standing() == Standing.HOLDS;
    if (!viewer.seesFile() && !viewer.isParty() && !viewer.isPartyToOverride() && !isOurs) {
      same(shared, missing);
    }
  }

  private void same(Answer hidden, Answer missing) {
    String one = hidden.comparable();
    String other = missing.comparable();
    if (!one.equals(other)) {
      differences.add(
          hidden
              + " differs from "
              + missing
              + " from: "
              + excerpt(one, Arrays.mismatch(one.toCharArray(), other.toCharArray())));
    }
  }

  private static String excerpt(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  private Answer judge(Answer answer) {
    requests.incrementAndGet();
    Set<Canary> known =
        seen.computeIfAbsent(answer.viewer(), viewer -> ConcurrentHashMap.newKeySet());
    for (Canary canary : here.canaries.in(answer.whole())) {
      known.add(canary);
      if (!canary.maySee().test(answer.viewer())) {
        leaks.add(answer + " tells " + canary);
      }
    }
    addresses(answer);
    Expected.headers(answer).forEach(faults::add);
    sentence(answer).ifPresent(faults::add);
    forms.on(answer);
    return answer;
  }

  /** What is said once travels as a code; a cookie with words in it could be about somebody. */
  private static Optional<String> sentence(Answer answer) {
    Matcher cookie =
        SENTENCE.matcher(String.join(" ", answer.response().headers().allValues("Set-Cookie")));
    return cookie.find() && !cookie.group(1).matches("[0-9a-f]{8}")
        ? Optional.of(answer + " carries words in a cookie: " + cookie.group(1))
        : Optional.empty();
  }

  /** Addresses and titles stay in a browser's history: nothing about anybody, but references. */
  private void addresses(Answer answer) {
    List<String> open = new ArrayList<>(List.of(answer.header("Location")));
    ADDRESS.matcher(answer.body()).results().forEach(one -> open.add(one.group(1)));
    TITLE.matcher(answer.body()).results().forEach(one -> open.add(one.group(1)));
    for (String one : open) {
      here.canaries.in(one).stream()
          .filter(canary -> !canary.column().equals("reference"))
          .forEach(canary -> inTheOpen.add(answer + " has " + canary + " in " + one));
    }
  }

  private static void together(List<Caller> callers, java.util.function.Consumer<Caller> work) {
    try (var pool = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> all = new ArrayList<>();
      callers.forEach(caller -> all.add(pool.submit(() -> work.accept(caller))));
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
