package org.waymark.leaks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.waymark.testing.Running;

/**
 * A request byte for byte, as no well-behaved client would send it.
 *
 * @param line the request line without its end
 * @param headers header lines without their ends
 */
record RawRequest(String line, List<String> headers, byte[] body) {
  private static final int PATIENCE = 10_000;

  /** What came back: the status, 0 where the server just closed the connection, and all of it. */
  record Answer(int status, String text) {}

  static RawRequest get(String path, String... headers) {
    return new RawRequest("GET " + path + " HTTP/1.1", List.of(headers), new byte[0]);
  }

  static RawRequest post(String path, String type, byte[] body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: " + type);
    all.add("Content-Length: " + body.length);
    return new RawRequest("POST " + path + " HTTP/1.1", all, body);
  }

  /** The same with more headers. */
  RawRequest with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new RawRequest(line, all, body);
  }

  /** Sends it on a connection of its own. Characters of line and headers are bytes. */
  Answer send() {
    URI server = URI.create(Running.here().address());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE);
      var head = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
      headers.forEach(header -> head.append(header).append("\r\n"));
      var out = new ByteArrayOutputStream();
      out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(body);
      return answered(socket, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answered(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (SocketException closedOnUs) {
      // A server that has heard enough may close while we still talk; what it said is still there.
    }
    var in = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(in);
    } catch (SocketException closedOnUs) {
      // Whether that was an answer, the first line tells.
    }
    String text = in.toString(StandardCharsets.UTF_8);
    return new Answer(isAnswer(text) ? Integer.parseInt(text.substring(9, 12)) : 0, text);
  }

  private static boolean isAnswer(String text) {
    return text.length() > 12 && text.substring(0, 12).matches("HTTP/1\\.1 \\d{3}");
  }

  @Override
  public String toString() {
    String shown = line + " " + headers + " " + new String(body, StandardCharsets.ISO_8859_1);
    return shown.length() > 200 ? shown.substring(0, 200) + "…" : shown;
  }
}
