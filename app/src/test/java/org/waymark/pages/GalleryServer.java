package org.waymark.pages;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A server of this module alone, without a database, showing the gallery. Started once. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class
})
class GalleryServer {

  private static final ConfigurableApplicationContext RUNNING =
      new SpringApplicationBuilder(GalleryServer.class)
          .run(
              "--server.port=0",
              "--server.address=127.0.0.1",
              "--waymark.gallery=true",
              "--spring.main.banner-mode=off",
              "--logging.level.root=error");

  static int port() {
    return Integer.parseInt(RUNNING.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Bean
  Surroundings.Source surroundings() {
    var navigation =
        List.of(
            Link.to("What waits for me", "/gallery").currentWhen(true),
            Link.to("Find", "/gallery"),
            Link.to("Directory", "/gallery"));
    return request ->
        new Surroundings(
            "Notes",
            Optional.of("Ana Reyes, Harbour outreach"),
            navigation,
            true,
            "2".equals(request.getParameter("idle"))
                ? Duration.ofSeconds(6)
                : Duration.ofMinutes(30));
  }

  @Bean
  Filter headersAndToken() {
    var headers = new SecurityHeaders();
    return (request, answer, chain) -> {
      headers.writeHeaders(
          (jakarta.servlet.http.HttpServletRequest) request,
          (jakarta.servlet.http.HttpServletResponse) answer);
      request.setAttribute("csrf", "a-token");
      chain.doFilter(request, answer);
    };
  }
}
