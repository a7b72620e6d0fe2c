package org.waymark.trial;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server on this machine, kept open between requests (HTTP/1.1, RFC 9112): as
 * little work as can be on this side, since it runs on the processors that are measured. Opened
 * again when the server closed it; one thread at a time.
 */
public final class HttpLine implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  /** To the server that listens on this port of 127.0.0.1; opened with the first request. */
  public HttpLine(int port) {
    this.port = port;
  }

  /**
   * Asks and waits for the whole answer.
   *
   * @throws IOException when no whole answer came: the request may have been carried out or not
   */
  public Answer send(Request request, Session as) throws IOException {
    try {
      InputStream from = open();
      java.util.Objects.requireNonNull(socket).getOutputStream().write(request.written(as));
      Answer answer = read(from);
      if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
        close();
      }
      return answer;
    } catch (IOException broken) {
      close();
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private InputStream open() throws IOException {
    if (socket == null || in == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    return in;
  }

  private static Answer read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    List<String> headers = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    var head = new Answer(status, headers, new byte[0]);
    if (head.header("Transfer-Encoding").isPresent()) {
      return new Answer(status, headers, chunks(in));
    }
    int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
    return new Answer(status, headers, exactly(in, length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var whole = new ByteArrayOutputStream(1 << 15);
    while (true) {
      int length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
      whole.writeBytes(exactly(in, length));
      line(in);
      if (length == 0) {
        return whole.toByteArray();
      }
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The answer was cut off");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The answer was cut off");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
