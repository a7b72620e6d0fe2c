package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a plain model that compares every card with every word. */
class NameIndexTests {
  private static final int MOST = 20;
  private static final List<UUID> AGENCIES = List.of(new UUID(0, 1), new UUID(0, 2));
  private static final UUID OWN = AGENCIES.getFirst();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itProposesWhatAPlainModelProposes(long seed) {
    var random = new Random(seed);
    var model = new PlainModel();
    var index = new NameIndex();
    for (int round = 0; round < 8; round++) {
      List<Card> cards = cards(random, model.cards());
      index.put(cards);
      model.put(cards);
      for (int search = 0; search < 60; search++) {
        List<String> words = words(random, model.cards());
        Set<UUID> barred = some(random, model.cards(), OWN, 5);
        Set<UUID> inSight = some(random, model.cards(), AGENCIES.get(1), 40);

        List<UUID> nearest = index.nearest(words, OWN, barred, inSight, MOST);

        assertThat(nearest)
            .as("%s", words)
            .isEqualTo(model.nearest(words, OWN, barred, inSight, MOST));
      }
    }
  }

  @Test
  void aNewCardStandsInPlaceOfTheOneBeforeAndTheBarredIsNeverProposed() {
    var index = new NameIndex();
    UUID file = new UUID(1, 1);
    index.put(List.of(Card.of(file, OWN, List.of("Marigold"), List.of())));
    index.put(many());
    index.put(List.of(Card.of(file, OWN, List.of("Juniper"), List.of())));

    assertThat(index.nearest(List.of("marigold"), OWN, Set.of(), Set.of(), MOST)).isEmpty();
    assertThat(index.nearest(List.of("juniper"), OWN, Set.of(), Set.of(), MOST))
        .containsExactly(file);
    assertThat(index.nearest(List.of("juniper"), OWN, Set.of(file), Set.of(), MOST)).isEmpty();
  }

  @Test
  void anotherAgencysCardIsComparedOnlyWhenItIsNamed() {
    var index = new NameIndex();
    UUID file = new UUID(1, 1);
    index.put(List.of(Card.of(file, AGENCIES.get(1), List.of("Marigold"), List.of())));

    assertThat(index.nearest(List.of("mari"), OWN, Set.of(), Set.of(), MOST)).isEmpty();
    assertThat(index.nearest(List.of("mari"), OWN, Set.of(), Set.of(file), MOST))
        .containsExactly(file);
  }

  @Test
  void theNearestComesFirst() {
    var index = new NameIndex();
    List<String> names = List.of("Rosamaria", "Mariah", "Marja", "Maria", "Marai");
    index.put(
        IntStream.range(0, names.size())
            .mapToObj(n -> Card.of(new UUID(1, n), OWN, List.of(names.get(n)), List.of()))
            .toList());

    assertThat(index.nearest(List.of("maria"), OWN, Set.of(), Set.of(), MOST))
        .extracting(file -> names.get((int) file.getLeastSignificantBits()))
        .containsExactly("Maria", "Mariah", "Rosamaria", "Marja", "Marai");
  }

  /** More than a shelf keeps on top. */
  private static List<Card> many() {
    return IntStream.range(0, 1_000)
        .mapToObj(n -> Card.of(new UUID(2, n), OWN, List.of("Zz" + n), List.of()))
        .toList();
  }

  private static List<Card> cards(Random random, List<Card> known) {
    List<Card> cards = new ArrayList<>();
    for (int n = random.nextInt(300); n >= 0; n--) {
      boolean isNew = known.isEmpty() || random.nextInt(5) > 0;
      Card before = isNew ? null : known.get(random.nextInt(known.size()));
      UUID file =
          before == null ? new UUID(random.nextLong(), random.nextLong()) : before.caseFile();
      UUID agency = before == null ? AGENCIES.get(random.nextInt(2)) : before.agency();
      String name = RandomWords.name(random) + " " + RandomWords.name(random);
      cards.add(
          Card.of(
              file, agency, List.of(RandomWords.name(random), name), List.of(random.nextInt(3))));
    }
    return cards;
  }

  private static List<String> words(Random random, List<Card> known) {
    return IntStream.rangeClosed(0, random.nextInt(3) / 2 + random.nextInt(2))
        .mapToObj(n -> known.get(random.nextInt(known.size())).words())
        .map(words -> words.get(random.nextInt(words.size())).text())
        .map(word -> RandomWords.asTyped(random, word))
        .toList();
  }

  private static Set<UUID> some(Random random, List<Card> known, UUID agency, int most) {
    return Set.copyOf(
        known.stream()
            .filter(card -> card.agency().equals(agency) && random.nextInt(10) == 0)
            .map(Card::caseFile)
            .limit(most)
            .toList());
  }

  /** Every card against every word, with nothing passed over. */
  private static final class PlainModel {
    private final java.util.Map<UUID, Card> byCaseFile = new java.util.LinkedHashMap<>();

    void put(List<Card> cards) {
      cards.forEach(card -> byCaseFile.put(card.caseFile(), card));
    }

    List<Card> cards() {
      return List.copyOf(byCaseFile.values());
    }

    List<UUID> nearest(
        List<String> words, UUID own, Set<UUID> barred, Set<UUID> inSight, int most) {
      return byCaseFile.values().stream()
          .filter(card ->
              inSight.contains(card.caseFile())
                  || (card.agency().equals(own) && !barred.contains(card.caseFile())))
          .filter(card -> words.stream().allMatch(word -> distance(card, word) < 100))
          .sorted(
              Comparator.<Card>comparingInt(
                      card -> words.stream().mapToInt(word -> distance(card, word)).sum())
                  .thenComparing(card -> !card.agency().equals(own))
                  .thenComparing(Card::length)
                  .thenComparing(Card::caseFile))
          .limit(most)
          .map(Card::caseFile)
          .toList();
    }

    private static int distance(Card card, String word) {
      return card.words().stream()
          .mapToInt(mine -> distance(word, mine.text()))
          .min()
          .orElseThrow();
    }

    private static int distance(String word, String mine) {
      int at = mine.indexOf(word);
      if (at >= 0) {
        return word.equals(mine) ? 0 : at == 0 ? 10 : 20 + Math.min(at, 9);
      }
      int forgiven = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
      int slips = RandomWords.slips(word, mine);
      return slips <= forgiven ? 30 + slips : 100;
    }
  }
}
