package org.waymark.openreferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the shapes of the profile, so that a script of any site may read them. */
@Component
class FeedJson {
  /** Snake case, and nothing that says nothing. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  void send(HttpServletResponse answer, Object shape) throws IOException {
    byte[] written = MAPPER.writeValueAsBytes(shape);
    allowEverybody(answer);
    answer.setContentType("application/json;charset=utf-8");
    answer.setContentLength(written.length);
    answer.getOutputStream().write(written);
  }

  /** What is not there and what is not public read the same. */
  void sendOrSayThereIsNone(HttpServletResponse answer, Optional<?> found) throws IOException {
    if (found.isEmpty()) {
      answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
      send(answer, Map.of("errors", java.util.List.of("There is nothing here")));
    } else {
      send(answer, found.get());
    }
  }

  byte[] write(Object shape) {
    return MAPPER.writeValueAsBytes(shape);
  }

  static void allowEverybody(HttpServletResponse answer) {
    answer.setHeader("Access-Control-Allow-Origin", "*");
  }
}
