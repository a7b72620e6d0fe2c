package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every question whose answer is a code that may be counted, and every code: the one place where
 * they are defined. An entry keeps them in {@code facts}, by the question's key. Codes are for
 * ever: add to them, never change or remove one. That nobody asked, and that somebody would rather
 * not say, are answers of their own.
 */
public enum Question {
  MET(
      "met",
      "Where you met",
      Kind.SEX_WORK,
      "outreach: On outreach",
      "drop-in: At the drop-in",
      "phone: By phone",
      "video: By video",
      "text: By text",
      "message: By message",
      "online: Online",
      "visit: On a visit",
      "court: At court or in custody"),
  GIVEN(
      "given",
      "What was given",
      Kind.SEX_WORK,
      "food: Food",
      "shower: Shower",
      "clothes: Clothes",
      "condoms: Condoms",
      "needles: Needles",
      "advice: Advice",
      "hot-drink: Hot drink",
      "toiletries: Toiletries",
      "leaflet: Leaflet of all services",
      "alarm: Personal alarm",
      "nurse: Time with a nurse"),
  INVITED("invited", "Asked to come in", Kind.SEX_WORK, "yes: Yes", "no: No"),
  TOLD("told", "Told about all services", Kind.SEX_WORK, "yes: Yes", "no: No"),
  NEW_TO_STREETS(
      "new-to-streets", "Says they are new to the streets", Kind.SEX_WORK, "yes: Yes", "no: No"),
  STAYS(
      "stays",
      "Where they stay tonight",
      Kind.HOUSING,
      "own-home: A home of their own",
      "friends-or-family: With friends or family",
      "partner: With a partner",
      "somebody-met: With somebody they met",
      "hostel: A hostel",
      "specialist: Specialist accommodation",
      "temporary: Temporary accommodation",
      "squat: A squat or a house where drugs are sold",
      "street: On the street",
      "prison: Prison",
      "hospital: Hospital or treatment",
      "no-fixed-abode: No fixed place",
      "elsewhere: Elsewhere"),
  AGE_BAND(
      "age-band",
      "Age",
      Kind.IDENTITY,
      "under-18: Under 18",
      "18-19: 18 or 19",
      "20-29: 20 to 29",
      "30-39: 30 to 39",
      "40-49: 40 to 49",
      "50-and-over: 50 and over"),
  ETHNICITY(
      "ethnicity",
      "Ethnicity, in their own words closest to",
      Kind.IDENTITY,
      "white-british: White British",
      "white-irish: White Irish",
      "white-roma: Roma, Gypsy or Irish Traveller",
      "white-other: Another White background",
      "black-british: Black British",
      "black-caribbean: Black Caribbean",
      "black-african: Black African",
      "black-other: Another Black background",
      "asian: Asian or Asian British",
      "chinese: Chinese",
      "mixed: Mixed background",
      "arab: Arab",
      "other: Another background"),
  LANGUAGE(
      "language",
      "Language spoken best",
      Kind.IDENTITY,
      "english: English",
      "albanian: Albanian",
      "arabic: Arabic",
      "bulgarian: Bulgarian",
      "chinese: Chinese",
      "polish: Polish",
      "portuguese: Portuguese",
      "romanian: Romanian",
      "spanish: Spanish",
      "thai: Thai",
      "sign: A sign language",
      "other: Another language"),
  INTERPRETER("interpreter", "Interpreter", Kind.IDENTITY, "wanted: Wanted", "no: Not needed"),
  WORK(
      "work",
      "Where they work",
      Kind.SEX_WORK,
      "street: On the street",
      "indoor: Indoors",
      "online: Online",
      "none-now: Not at the moment"),
  SUBSTANCES(
      "substances",
      "What they use",
      Kind.DRUGS_AND_ALCOHOL,
      "crack: Crack",
      "heroin: Heroin",
      "alcohol-daily: Alcohol every day",
      "alcohol: Alcohol, not every day",
      "injecting: Injects now",
      "substitute: On a script",
      "cannabis: Cannabis",
      "other: Something else",
      "nothing: Nothing"),
  BLOOD_BORNE(
      "blood-borne",
      "Blood-borne viruses",
      Kind.SEXUAL_HEALTH,
      "hiv: HIV",
      "hepatitis-b: Hepatitis B",
      "hepatitis-c: Hepatitis C",
      "none: None found",
      "untested: Not tested yet"),
  ACCOMMODATION("accommodation", "Where they live now", Kind.HOUSING, STAYS);

  /** Nobody asked. */
  public static final String NOT_ASKED = "not-asked";

  /** Asked, and they would rather not say. */
  public static final String NOT_SAID = "prefers-not-to-say";

  /**
   * One code of a question.
   *
   * @param code as the database keeps it
   * @param words as people read it
   */
  public record Answer(String code, String words) {
    static Answer of(String line) {
      String[] parts = line.split(": ", 2);
      return new Answer(parts[0], parts[1]);
    }
  }

  private final String key;
  private final String label;
  private final Kind kind;
  private final List<Answer> answers;

  Question(String key, String label, Kind kind, String... answers) {
    this.key = key;
    this.label = label;
    this.kind = kind;
    this.answers = Stream.of(answers).map(Answer::of).toList();
  }

  Question(String key, String label, Kind kind, Question sameAnswersAs) {
    this.key = key;
    this.label = label;
    this.kind = kind;
    this.answers = sameAnswersAs.answers;
  }

  /** What a profile asks: everything that is not asked at every encounter. */
  public static List<Question> ofProfile() {
    return Stream.of(values())
        .filter(question -> question.ordinal() >= AGE_BAND.ordinal())
        .toList();
  }

  /** As facts name it. */
  public String key() {
    return key;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The kind of information a profile's answer is of. */
  public Kind kind() {
    return kind;
  }

  /** Its own codes, without {@link #NOT_ASKED} and {@link #NOT_SAID}. */
  public List<Answer> answers() {
    return answers;
  }

  /** May several codes stand side by side? */
  public boolean hasSeveral() {
    return switch (this) {
      case GIVEN, WORK, SUBSTANCES, BLOOD_BORNE -> true;
      case MET,
          INVITED,
          TOLD,
          NEW_TO_STREETS,
          STAYS,
          AGE_BAND,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          ACCOMMODATION ->
          false;
    };
  }

  /** What a code says; empty for one this question does not have. */
  public Optional<String> words(String code) {
    return switch (code) {
      case NOT_ASKED -> Optional.of("Not asked");
      case NOT_SAID -> Optional.of("Prefers not to say");
      default ->
          answers.stream()
              .filter(answer -> answer.code().equals(code))
              .map(Answer::words)
              .findFirst();
    };
  }
}
