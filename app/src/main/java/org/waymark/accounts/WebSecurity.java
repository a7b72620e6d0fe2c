package org.waymark.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.waymark.access.Acting;
import org.waymark.access.PhoneToken;
import org.waymark.access.Role;
import org.waymark.pages.Link;
import org.waymark.pages.SecurityHeaders;
import org.waymark.pages.Surroundings;

/**
 * The doorstep of every request: forged forms are turned away, and every page learns who is signed
 * in. Who may call what is declared at each endpoint ({@code AllowedTo}), and who may see what is
 * decided in the database, so nothing of that is here.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  private static final List<Role> MAPS =
      List.of(Role.MANAGER, Role.ADMINISTRATOR, Role.COMMISSIONER);

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, @Value("${waymark.address:http://localhost}") String address)
      throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("f");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(cookie ->
        cookie.httpOnly(true).secure(address.startsWith("https:")).sameSite("Strict").path("/"));
    XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(handler)
                // A phone proves itself by a header no other site can send. Where everybody may go,
                // nobody is signed in and nothing is remembered: there is nothing to forge.
                .ignoringRequestMatchers(PhoneToken::isAskedBy, request -> isForEverybody(request)))
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))
        .build();
  }

  /** The public directory sets no cookie, not even one that says nothing. */
  private static boolean isForEverybody(HttpServletRequest request) {
    return Acting.isOpenPath(request.getRequestURI());
  }

  /** A picture or a style sheet sets no cookie either: the public directory draws with them. */
  private static boolean hasForms(HttpServletRequest request) {
    return !isForEverybody(request) && !request.getRequestURI().startsWith("/assets/");
  }

  @Bean
  Surroundings.Source surroundings(
      @Value("${waymark.product:Waymark}") String product,
      @Value("${waymark.demo:false}") boolean isDemo) {
    return request ->
        Acting.current()
            .map(acting -> signedIn(acting, request, product, isDemo))
            .orElse(
                new Surroundings(
                    product, Optional.empty(), List.of(), isDemo, java.time.Duration.ZERO));
  }

  private static Surroundings signedIn(
      Acting acting, HttpServletRequest request, String product, boolean isDemo) {
    return new Surroundings(
        product,
        Optional.of(acting.name() + ", " + acting.agencyName()),
        navigation(acting, request.getRequestURI()),
        isDemo,
        java.time.Duration.ofMinutes(30));
  }

  private static List<Link> navigation(Acting acting, String path) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("What waits for me", "/").currentWhen(path.equals("/")));
    if (acting.seesPeople()) {
      links.add(Link.to("Find somebody", "/search").currentWhen(path.startsWith("/search")));
      links.add(Link.to("Outreach phones", "/phones").currentWhen(path.startsWith("/phones")));
      links.add(Link.to("Override", "/override").currentWhen(path.startsWith("/override")));
      links.addAll(outreach(acting, path));
    }
    if (acting.is(Role.MANAGER)) {
      links.add(Link.to("Refusals", "/refusals").currentWhen(path.startsWith("/refusals")));
    }
    boolean mayRead = !acting.agencyKind().equals("enforcement");
    if (mayRead && (acting.is(Role.MANAGER) || acting.is(Role.COMMISSIONER))) {
      links.add(Link.to("Reach", "/reach").currentWhen(path.startsWith("/reach")));
    }
    if (acting.is(Role.COMMISSIONER)) {
      links.add(Link.to("Counts", "/counts").currentWhen(path.startsWith("/counts")));
    }
    if (mayRead && MAPS.stream().anyMatch(acting::is)) {
      links.add(
          Link.to("Map of gaps", "/gap-map")
              .currentWhen(path.startsWith("/gap-map") || path.startsWith("/mapping-surveys")));
    }
    if (acting.is(Role.ADMINISTRATOR)) {
      links.add(Link.to("Agencies", "/agencies").currentWhen(path.startsWith("/agencies")));
      links.add(
          Link.to("Accounts", "/practitioners").currentWhen(path.startsWith("/practitioners")));
    }
    links.add(
        Link.to("Directory", "/directory")
            .currentWhen(path.startsWith("/directory") || path.startsWith("/requests")));
    links.add(Link.to("Charter", "/charter").currentWhen(path.startsWith("/charter")));
    return links;
  }

  /** An enforcement agency may say where outreach should go, and sees nothing of it. */
  private static List<Link> outreach(Acting acting, String path) {
    if (acting.agencyKind().equals("enforcement")) {
      return List.of(
          Link.to("Where to go", "/where-to-go").currentWhen(path.equals("/where-to-go")));
    }
    return acting.is(Role.PRACTITIONER) || acting.is(Role.MANAGER)
        ? List.of(
            Link.to("Shifts", "/shifts").currentWhen(path.startsWith("/shifts")),
            Link.to("Drop-in", "/drop-ins").currentWhen(path.startsWith("/drop-ins")),
            Link.to("Follow up", "/follow-up").currentWhen(path.startsWith("/follow-up")))
        : List.of();
  }

  /** The token a form sends back, as the layout draws it. */
  @Bean
  org.springframework.boot.web.servlet.FilterRegistrationBean<jakarta.servlet.Filter>
      csrfForPages() {
    jakarta.servlet.Filter filter =
        (request, response, chain) -> {
          if (hasForms((HttpServletRequest) request)
              && request.getAttribute("_csrf") instanceof CsrfToken token) {
            request.setAttribute("csrf", token.getToken());
          }
          chain.doFilter(request, response);
        };
    var registration = new org.springframework.boot.web.servlet.FilterRegistrationBean<>(filter);
    registration.setOrder(org.springframework.core.Ordered.LOWEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }
}
