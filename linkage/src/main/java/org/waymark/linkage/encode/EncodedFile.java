package org.waymark.linkage.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of encodings: a first line that says so, then one line a person with the row's number and
 * the bits in hexadecimal. Row numbers instead of ids, so that an id tells nobody anything.
 *
 * @param ids row numbers, from 1
 * @param words 16 words for each person, one person after the other
 */
public record EncodedFile(List<String> ids, long[] words) {
  static final String FIRST_LINE = "waymark-encoded 1 1024";
  static final int WORDS = Encoder.BITS / 64;

  /**
   * @throws IOException when the file cannot be read
   */
  public static boolean isEncoded(Path file) throws IOException {
    byte[] start = FIRST_LINE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (var in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(start.length), start);
    }
  }

  /**
   * @throws IOException when the file is not an encoded file
   */
  public static EncodedFile read(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    List<String> bits = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      if (!FIRST_LINE.equals(reader.readLine())) {
        throw new IOException(file.getFileName() + " is not an encoded file");
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int comma = line.indexOf(',');
        ids.add(line.substring(0, comma));
        bits.add(line.substring(comma + 1));
      }
    }
    long[] words = new long[bits.size() * WORDS];
    for (int i = 0; i < bits.size(); i++) {
      for (int w = 0; w < WORDS; w++) {
        words[i * WORDS + w] = HexFormat.fromHexDigitsToLong(bits.get(i), 16 * w, 16 * w + 16);
      }
    }
    return new EncodedFile(ids, words);
  }

  /**
   * @throws IOException when the file cannot be written
   */
  public static void write(Path file, List<long[]> encodings) throws IOException {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    for (int i = 0; i < encodings.size(); i++) {
      text.append(i + 1).append(',');
      for (long word : encodings.get(i)) {
        text.append(HexFormat.of().toHexDigits(word));
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  public int size() {
    return ids.size();
  }
}
