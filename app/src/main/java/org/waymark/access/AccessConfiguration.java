package org.waymark.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the acting practitioner around every request and into every transaction. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
  @Bean
  static PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ActingTransactions(dataSource);
  }

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static FilterRegistrationBean<SignedInFilter> signedInFilter(Sessions sessions) {
    var registration = new FilterRegistrationBean<>(new SignedInFilter(sessions));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return registration;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AllowedToInterceptor());
  }
}
