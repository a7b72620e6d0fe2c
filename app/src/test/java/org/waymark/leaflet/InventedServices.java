package org.waymark.leaflet;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.charter.Nation;
import org.waymark.directory.Hours;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Opening;
import org.waymark.directory.Opening.Session;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.directory.Way;
import org.waymark.directory.Words;

/** A few services of a town that does not exist, in the languages it has. */
public final class InventedServices {
  public static final Instant MADE_AT = Instant.parse("2026-11-21T22:10:00Z");

  /** Names by language, each with letters that must be joined, stacked or found. */
  static final Map<String, String> NAMES =
      Map.of(
          "en", "The Lantern",
          "ro", "Locul de lângă gară, spațiu și liniște",
          "pl", "Żółta latarnia, ciepły kąt",
          "bg", "Къщата на ъгъла",
          "th", "บ้านพักผู้หญิง ที่นี่ปลอดภัย เพื่อเสื้อ ญู ปี้ น้ำ",
          "zh-Hans", "灯笼妇女中心",
          "ar", "بيت النور للنساء");

  private static final java.util.concurrent.atomic.AtomicInteger NEXT =
      new java.util.concurrent.atomic.AtomicInteger(new java.util.Random().nextInt(300_000_000));

  private InventedServices() {}

  private static String code() {
    int left = NEXT.incrementAndGet();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      code.append((char) ('a' + left % 26));
      left /= 26;
    }
    return code.toString();
  }

  /** As many services as asked for, the first with a number to ring at night. */
  public static List<ListedService> services(String lang, int count) {
    List<ListedService> services = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      services.add(service(lang, i));
    }
    return services;
  }

  private static ListedService service(String lang, int number) {
    String name = NAMES.getOrDefault(lang, "The Lantern") + (number == 0 ? "" : " " + number);
    Words words =
        new Words(
            lang,
            true,
            true,
            name,
            SUMMARIES.getOrDefault(lang, SUMMARY),
            HAPPENS,
            KNOWS,
            WILL_NOT,
            "Women over 18.",
            "Just come, or ring first.",
            "Nothing.");
    Place place = place(number);
    return new ListedService(
        UUID.randomUUID(),
        code(),
        new ListedService.Organisation(
            UUID.randomUUID(),
            "Lantern Trust",
            "https://lantern.example/",
            "hello@lantern.example"),
        listing(lang, number),
        Map.of(lang, words),
        Set.of("talk"),
        List.of(place),
        new Hours(week(number, place.id()), List.of(), List.of(), day -> false),
        MADE_AT);
  }

  private static final String SUMMARY =
      "A warm room, somebody to talk to, and a shower. Tea is always on.";
  private static final Map<String, String> SUMMARIES =
      Map.of(
          "th", "ห้องอุ่น ๆ มีคนคุยด้วย และมีที่อาบน้ำ ชาพร้อมเสมอ ไม่มีใครถามชื่อคุณ",
          "ar", "غرفة دافئة وشخص تتحدثين معه وحمام. الشاي جاهز دائماً، ولا أحد يسأل عن اسمك.",
          "zh-Hans", "温暖的房间，有人可以倾诉，还可以淋浴。茶水随时供应，没有人问您的名字。",
          "bg", "Топла стая, някой, с когото да поговорите, и душ. Винаги има чай.");
  private static final String HAPPENS =
      "Somebody says hello and asks what you would like to be called. You can sit, eat and say"
          + " nothing.";
  private static final String KNOWS =
      "Only the people who work here. We do not tell your family or the police.";
  private static final String WILL_NOT = "We do not give money. We do not decide for you.";

  private static Listing listing(String lang, int number) {
    return new Listing(
        1,
        MADE_AT,
        lang,
        number % 2 == 0,
        Said.NO,
        Said.NO,
        Said.NO,
        Said.NOT_SAID,
        Said.NO,
        18,
        null,
        List.of("Harbour"),
        java.util.EnumSet.of(Way.IN_PERSON, Way.PHONE),
        List.of(lang),
        Said.YES,
        Said.YES,
        new Listing.Contact(
            "01632 960" + (100 + number),
            "07700 900" + (100 + number),
            "",
            "https://lantern.example/",
            "hello@lantern.example"),
        number == 0,
        true,
        Nation.ENGLAND_AND_WALES);
  }

  private static Place place(int number) {
    return new Place(
        UUID.randomUUID(),
        UUID.randomUUID(),
        false,
        "The old bakery " + code(),
        "Harbour",
        (number + 1) + " Quay Street",
        "Larkstow",
        "LK1 4AB",
        "LK1",
        new BigDecimal("51.50000"),
        new BigDecimal("-0.12000"),
        "",
        Said.YES);
  }

  private static List<Opening> week(int number, UUID place) {
    List<Opening> week = new ArrayList<>();
    for (DayOfWeek day :
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
      week.add(opening(day, "10:00", "16:00", Session.OPEN, false, place));
    }
    week.add(
        opening(DayOfWeek.THURSDAY, "18:00", "21:30", Session.DROP_IN, number % 3 == 0, place));
    return week;
  }

  private static Opening opening(
      DayOfWeek day, String opens, String closes, Session session, boolean womenOnly, UUID place) {
    return new Opening(
        UUID.randomUUID(),
        place,
        session,
        day,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        0,
        womenOnly,
        false,
        null,
        null);
  }
}
