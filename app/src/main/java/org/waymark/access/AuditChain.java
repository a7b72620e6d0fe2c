package org.waymark.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Proves the trail of who looked: reads every block and every entry it seals, computes the hashes
 * anew, and names the first link that does not hold. Shares no code with the sealing, which the
 * database does.
 *
 * <p>Block hash = SHA-256(previous hash, "number|from|to|entries", content); content = SHA-256 of
 * the entries' SHA-256 in the order of transaction and sequence.
 */
public final class AuditChain {
  private static final String BLOCKS =
      "select number, from_xid::text, to_xid::text, entries, content, previous, hash from"
          + " access.audit_block order by number";
  private static final String ENTRIES =
      """
      select concat_ws('|', seq, xid, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), practitioner, agency,
               action, coalesce(case_file::text, '-'), coalesce(file_agency::text, '-'), coalesce(basis, '-'), about)
        from access.audit_entry where xid >= ?::xid8 and xid < ?::xid8 order by xid, seq
      """;

  private final Connection owner;

  /** With the owner's login, which alone reads the whole trail. */
  public AuditChain(Connection owner) {
    this.owner = owner;
  }

  /** What was found. */
  public sealed interface Finding {
    /**
     * Every link holds. The head goes to the partner agencies, so that a chain made anew would
     * show.
     */
    record Holds(long blocks, long entries, long unsealed, String head) implements Finding {}

    /** The first link that does not hold. */
    record Broken(long block, String why) implements Finding {}
  }

  /** Reads the whole chain. */
  public Finding verify() throws SQLException {
    byte[] previous = sha256("waymark".getBytes(StandardCharsets.UTF_8));
    String end = "0";
    long blocks = 0;
    long entries = 0;
    try (var statement = owner.createStatement();
        ResultSet block = statement.executeQuery(BLOCKS)) {
      while (block.next()) {
        long number = block.getLong(1);
        String broken = fault(block, ++blocks, end, previous);
        if (!broken.isEmpty()) {
          return new Finding.Broken(number, broken);
        }
        entries += block.getLong(4);
        end = block.getString(3);
        previous = block.getBytes(7);
      }
    }
    return new Finding.Holds(blocks, entries, unsealed(end), HexFormat.of().formatHex(previous));
  }

  private String fault(ResultSet block, long expected, String end, byte[] previous)
      throws SQLException {
    if (block.getLong(1) != expected) {
      return "block " + expected + " is missing";
    }
    if (!block.getString(2).equals(end)) {
      return "it does not begin where the block before it ends";
    }
    if (!Arrays.equals(block.getBytes(6), previous)) {
      return "it does not carry the hash of the block before it";
    }
    Content content = content(block.getString(2), block.getString(3));
    if (content.entries() != block.getLong(4)) {
      return "it sealed " + block.getLong(4) + " entries and " + content.entries() + " are there";
    }
    if (!Arrays.equals(content.hash(), block.getBytes(5))) {
      return "an entry in it was changed";
    }
    String sealed =
        expected + "|" + block.getString(2) + "|" + block.getString(3) + "|" + block.getLong(4);
    byte[] hash = sha256(previous, sealed.getBytes(StandardCharsets.UTF_8), content.hash());
    return Arrays.equals(hash, block.getBytes(7)) ? "" : "its own hash does not hold";
  }

  private record Content(long entries, byte[] hash) {}

  private Content content(String from, String to) throws SQLException {
    MessageDigest all = digest();
    long count = 0;
    try (var statement = owner.prepareStatement(ENTRIES)) {
      statement.setString(1, from);
      statement.setString(2, to);
      try (ResultSet entry = statement.executeQuery()) {
        while (entry.next()) {
          all.update(sha256(entry.getString(1).getBytes(StandardCharsets.UTF_8)));
          count++;
        }
      }
    }
    return new Content(count, all.digest());
  }

  private long unsealed(String end) throws SQLException {
    try (var statement =
        owner.prepareStatement("select count(*) from access.audit_entry where xid >= ?::xid8")) {
      statement.setString(1, end);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static byte[] sha256(byte[]... parts) {
    MessageDigest digest = digest();
    Arrays.stream(parts).forEach(digest::update);
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
