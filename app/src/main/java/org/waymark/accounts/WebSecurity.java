package org.waymark.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
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
import org.waymark.pages.SecurityHeaders;
import org.waymark.pages.Surroundings;

/**
 * The doorstep of every request: forged forms are turned away, and every page learns who is signed
 * in. Who may call what is declared at each endpoint ({@code AllowedTo}), and who may see what is
 * decided in the database, so nothing of that is here.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
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
        Navigation.of(acting, request.getRequestURI()),
        isDemo,
        java.time.Duration.ofMinutes(30));
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
