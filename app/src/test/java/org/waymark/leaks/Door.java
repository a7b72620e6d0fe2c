package org.waymark.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.directory.LoadDirectory;
import org.waymark.directory.LoadDirectory.Keeper;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/**
 * A service of an agency, and somebody who asked there to be contacted: by the public form and
 * answered by the agency's own page, with a canary in every word.
 */
final class Door {
  private static final String[] WORDS = {"name", "how", "safe", "wish", "from"};

  final String code;
  final UUID request = Ids.next();

  /**
   * @param code six letters that no service has yet
   * @param file whose words these are in what is told: {@code shared} or {@code hidden}
   */
  Door(Canaries canaries, String code, Somebody keeper, String file, Predicate<Viewer> maySee) {
    this.code = code;
    open(keeper);
    String[] asked = new String[2 * WORDS.length + 6];
    for (int i = 0; i < WORDS.length; i++) {
      asked[2 * i] = WORDS[i];
      asked[2 * i + 1] = canaries.plant("directory.contact_request.sealed", file, WORDS[i], maySee);
    }
    String[] rest = {"id", request.toString(), "who", "friend", "colour", "amber"};
    System.arraycopy(rest, 0, asked, 2 * WORDS.length, rest.length);
    kept(
        Running.here().stranger().postAsItIs("/local/en/" + code + "/ask", asked).statusCode(),
        200);
    String words = canaries.plant("directory.contact_answer.sealed", file, "answer", maySee);
    Visitor practitioner = Running.here().visitor(keeper);
    String page = "/requests/" + request;
    kept(
        practitioner
            .post(page, page, "id", Ids.next().toString(), "what", "taken", "words", words)
            .statusCode(),
        303);
  }

  private void open(Somebody keeper) {
    String table =
        "code,name,organisation,asks,needs,how\n" + code + ",A door,Somebody,yes,bed,in-person";
    new LoadDirectory(
            Running.here().superuser(),
            Running.here().bean(PartnershipKey.class),
            organisation -> new Keeper(keeper.agency(), keeper.id()))
        .load(table.getBytes(UTF_8), Instant.now(), line -> 1);
  }

  private static void kept(int status, int wanted) {
    if (status != wanted) {
      throw new AssertionError("It was not kept: " + status);
    }
  }
}
