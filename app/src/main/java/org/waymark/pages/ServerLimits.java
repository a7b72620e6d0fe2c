package org.waymark.pages;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much the server reads before it says no, and how it sends pages: compressed, unsigned, and as
 * over HTTPS where that is how people come, whatever the proxy in front speaks to us.
 */
@Component
class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private static final int LARGEST_FORM = 1 << 20;
  private static final int MOST_PARAMETERS = 4_000;
  private static final int LARGEST_HEADERS = 16 << 10;

  private final boolean isSecure;

  ServerLimits(@Value("${waymark.address:http://localhost}") String address) {
    this.isSecure = address.startsWith("https:");
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    var compression = new Compression();
    compression.setEnabled(true);
    compression.setMinResponseSize(DataSize.ofKilobytes(1));
    factory.setCompression(compression);
    factory.addConnectorCustomizers(connector -> {
      connector.setMaxPostSize(LARGEST_FORM);
      connector.setMaxParameterCount(MOST_PARAMETERS);
      connector.setProperty("maxHttpRequestHeaderSize", String.valueOf(LARGEST_HEADERS));
      connector.setXpoweredBy(false);
      connector.setSecure(isSecure);
      connector.setScheme(isSecure ? "https" : "http");
    });
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(Doorstep.class.getName());
        host.getPipeline().addValve(new Doorstep());
      }
    });
  }
}
