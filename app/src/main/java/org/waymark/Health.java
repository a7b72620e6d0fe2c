package org.waymark;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * {@code /health}: "ok" when the database answers, 503 when not; for the launcher, a proxy or a
 * monitor. It stands before everything else, says nothing else, and keeps no session.
 */
@Configuration(proxyBeanMethods = false)
class Health {
  @Bean
  static FilterRegistrationBean<?> healthAnswer(DataSource dataSource) {
    var registration =
        new FilterRegistrationBean<jakarta.servlet.Filter>(
            (request, response, chain) -> answer(dataSource, (HttpServletResponse) response));
    registration.addUrlPatterns("/health");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static void answer(DataSource dataSource, HttpServletResponse response)
      throws IOException {
    boolean well = answers(dataSource);
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(well ? "ok\n" : "the database does not answer\n");
  }

  private static boolean answers(DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }
}
