package org.waymark.linkage.encode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.linkage.encode.KernelTrial.Tried;

/**
 * Which kernel compares: plain Java, until a trial beside the work has shown another to be quicker
 * here. Where there is no other, or too little to compare, nothing is tried.
 */
final class KernelChoice implements Supplier<OverlapKernel> {
  private static final OverlapKernel PLAIN = new PlainKernel();

  /** Fewer pairs take two seconds of a core, and a trial with the compiler at work nearly one. */
  private static final double WORTH_A_TRIAL = 3e8;

  private final CompletableFuture<List<Tried>> trial;

  /** How many each had, by name. */
  private final Map<String, Integer> pieces = new ConcurrentSkipListMap<>();

  KernelChoice(List<OverlapKernel> others, double pairs) {
    if (others.isEmpty() || pairs < WORTH_A_TRIAL) {
      trial = CompletableFuture.completedFuture(List.of());
      return;
    }
    List<OverlapKernel> all = Stream.concat(Stream.of(PLAIN), others.stream()).toList();
    trial =
        CompletableFuture.supplyAsync(
            () -> KernelTrial.of(all),
            task -> Thread.ofPlatform().daemon().name("kernel-trial").start(task));
  }

  /** Among what is there. */
  static KernelChoice of(double pairs) {
    return new KernelChoice(
        ServiceLoader.load(OverlapKernels.class).stream()
            .flatMap(found -> found.get().here().stream())
            .toList(),
        pairs);
  }

  /** The quickest that is known of by now, for a piece of the work. */
  @Override
  public OverlapKernel get() {
    OverlapKernel kernel = first(trial.getNow(List.of()));
    pieces.merge(kernel.name(), 1, Integer::sum);
    return kernel;
  }

  private static OverlapKernel first(List<Tried> tried) {
    return tried.isEmpty() ? PLAIN : tried.getFirst().kernel();
  }

  /**
   * What a comparison takes, in nanoseconds of a core; waits for the trial. Without one, or where
   * plain Java won, it is what is told, so that no noise decides.
   */
  double nanoseconds(double plain) {
    List<Tried> tried = trial.join();
    return first(tried) instanceof PlainKernel ? plain : 1e9 / tried.getFirst().speed();
  }

  /**
   * For people to read, the end of a sentence: who compared what share of the pairs, and how quick
   * each one tried was. Empty where pairs were not compared in turn.
   */
  String sentence() {
    String tried = speeds("%s %.0f");
    return (pieces.isEmpty() ? "" : ", " + shares("%2$.0f%% of them by %1$s", 100))
        + (tried.isEmpty() ? "" : " (tried, million a second and core: " + tried + ")");
  }

  /** The same as JSON: by name the shares, and millions of comparisons a second and core. */
  String json() {
    String form = "\"%s\": %.3f";
    return "{\"shares\": {" + shares(form, 1) + "}, \"tried\": {" + speeds(form) + "}}";
  }

  private String shares(String form, double whole) {
    double all = pieces.values().stream().mapToInt(n -> n).sum();
    return pieces.entrySet().stream()
        .map(of -> String.format(Locale.ROOT, form, of.getKey(), whole * of.getValue() / all))
        .collect(Collectors.joining(", "));
  }

  private String speeds(String form) {
    return trial.getNow(List.of()).stream()
        .map(of -> String.format(Locale.ROOT, form, of.kernel().name(), of.speed() / 1e6))
        .collect(Collectors.joining(", "));
  }
}
