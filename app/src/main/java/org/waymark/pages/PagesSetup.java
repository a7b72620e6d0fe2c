package org.waymark.pages;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires this module into the server. */
@Configuration(proxyBeanMethods = false)
class PagesSetup {

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Drawing drawing() {
    return new Drawing();
  }

  @Bean
  Frames frames(Assets assets, ObjectProvider<Surroundings.Source> source) {
    return new Frames(assets, source.getIfAvailable(() -> request -> Surroundings.NOBODY));
  }

  @Bean
  static FilterRegistrationBean<EvenPace> evenPace() {
    var registration = new FilterRegistrationBean<>(new EvenPace());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WebMvcConfigurer replies(Frames frames, Drawing drawing) {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ReplySender(frames, drawing));
      }
    };
  }
}
