package org.waymark.gaps;

import java.util.List;
import java.util.Set;
import org.waymark.access.Coded;
import org.waymark.directory.Way;

/**
 * A specialist service as somebody named it in the survey.
 *
 * @param place which of the answer's, from 1
 * @param name what it is called
 * @param runBy whose it is; blank if nobody said
 * @param areas of the survey's, where it works
 * @param needs codes of what it helps with
 * @param eligibility for whom, in words
 */
public record Specialist(
    int place,
    String name,
    String runBy,
    List<String> areas,
    List<String> needs,
    Set<Way> ways,
    List<RouteIn> routes,
    List<Condition> conditions,
    String eligibility) {

  /** How one comes to it. */
  public enum RouteIn implements Coded {
    SELF("People ask themselves"),
    DROP_IN("Drop-in"),
    OUTREACH("They meet people where they are"),
    REFERRAL("Another service refers"),
    POLICE("Police, court or prison refers"),
    HEALTH("A ward, clinic or surgery refers"),
    ONLINE("They write to people online");

    private final String label;

    RouteIn(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** Whom it is kept to. */
  public enum Condition implements Coded {
    WOMEN("Women only"),
    TRAFFICKED("People who were trafficked"),
    LEFT("People who have stopped already, or decided to"),
    ON_STREET("People on the street only"),
    AGE("An age"),
    LOCAL("People who live or stay here"),
    STATUS("People with papers or benefits"),
    REFERRAL("Only with a referral"),
    ABSTINENT("Nobody who uses drugs or drinks"),
    OTHER("Something else, written below");

    private final String label;

    Condition(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** Is it for everybody? */
  boolean isForEverybody() {
    return conditions.isEmpty();
  }
}
