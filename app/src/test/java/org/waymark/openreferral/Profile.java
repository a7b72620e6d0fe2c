package org.waymark.openreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the published profile (Open Referral UK 3.0, schema of 2024) demands, written down by hand:
 * per object its fields with their kind, {@code !} where one is required. Says everything that is
 * wrong with an answer, by where it stands.
 */
final class Profile {
  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry(
              "service",
              "id!uuid organization_id:uuid name!text description:text url:uri email:email"
                  + " status!status fees:text accreditations:text minimum_age:number"
                  + " maximum_age:number assured_date:date assurer_email:email alert:text"
                  + " last_modified:moment schedules[]schedule service_areas[]service_area"
                  + " service_at_locations[]service_at_location languages[]language"
                  + " organization{organization funding[]funding cost_options[]cost_option"
                  + " contacts[]contact attributes[]attribute"),
          Map.entry(
              "organization",
              "id!uuid name!text description!text email:email website:uri logo:text uri:uri"),
          Map.entry(
              "schedule",
              "id!uuid service_id:uuid service_at_location_id:uuid valid_from:date valid_to:date"
                  + " dtstart:date freq:freq interval:number byday:text bymonthday:text"
                  + " description:text opens_at:time closes_at:time schedule_link:uri"
                  + " attending_type:text notes:text"),
          Map.entry(
              "service_area",
              "id!uuid service_id:uuid name:text extent:text extent_type:text uri:text"
                  + " service_area:text"),
          Map.entry(
              "service_at_location",
              "id!uuid service_id:uuid location_id:uuid location{location service{service"
                  + " schedules[]schedule"),
          Map.entry(
              "location",
              "id!uuid location_type!place name:text description:text latitude:number"
                  + " longitude:number external_identifier:text external_identifier_type:text"
                  + " addresses[]address accessibility[]accessibility attributes[]attribute"),
          Map.entry(
              "address",
              "id!uuid location_id:uuid attention:text address_1!text city!text region:text"
                  + " state_province!text postal_code!text country!text address_type!place"),
          Map.entry(
              "accessibility", "id!uuid location_id:uuid description:text details:text url:uri"),
          Map.entry("language", "id!uuid service_id:uuid phone_id:uuid name:text code:text"),
          Map.entry(
              "cost_option",
              "id!uuid service_id:uuid valid_from:date valid_to:date option:text amount:number"
                  + " amount_description:text"),
          Map.entry("contact", "id!uuid service_id:uuid name:text title:text phones[]phone"),
          Map.entry("phone", "id!uuid contact_id:uuid number!text description:text type:text"),
          Map.entry(
              "attribute",
              "id!uuid link_id:uuid taxonomy_term_id:uuid link_type:text"
                  + " taxonomy_term{taxonomy_term"),
          Map.entry(
              "taxonomy_term",
              "id!uuid name!text description!text parent_id:uuid taxonomy:text taxonomy_id:uuid"
                  + " term_uri:uri term:text"),
          Map.entry("taxonomy", "id!uuid name!text description!text uri:uri version:text"),
          Map.entry(
              "page",
              "total_items!number total_pages!number page_number!number size!number"
                  + " first_page!truth last_page!truth empty!truth"));

  private static final Map<String, String> KINDS =
      new HashMap<>(
          Map.of(
              "text", ".+",
              "uri", "https?://.+",
              "email", "[^@ ]+@[^@ ]+",
              "status", "active|inactive|defunct|temporarily closed",
              "place", "physical|postal|virtual",
              "freq", "WEEKLY|MONTHLY",
              "date", "\\d{4}-\\d\\d-\\d\\d",
              "time", "\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?",
              "moment", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));

  private final List<String> faults = new ArrayList<>();

  private Profile() {}

  /** All that is wrong with this as an object of that name; ours begin with {@code x_}. */
  static List<String> faults(JsonNode node, String object) {
    Profile profile = new Profile();
    profile.check(node, object, object);
    return profile.faults;
  }

  private void check(JsonNode node, String object, String path) {
    List<String> known = new ArrayList<>(List.of("contents"));
    for (String field : java.util.Objects.requireNonNull(OBJECTS.get(object), object).split(" +")) {
      String name = field.split("[!:\\[{]")[0];
      known.add(name);
      JsonNode value = node.path(name);
      if (value.isMissingNode()) {
        if (field.startsWith(name + "!")) {
          faults.add(path + "." + name + " is required");
        }
      } else if (field.startsWith(name + "[]")) {
        check(value, field.substring(name.length() + 2), path + "." + name, true);
      } else if (field.startsWith(name + "{")) {
        check(value, field.substring(name.length() + 1), path + "." + name, false);
      } else {
        kind(value, field.substring(name.length() + 1), path + "." + name);
      }
    }
    node.propertyNames().stream()
        .filter(name -> !known.contains(name) && !name.startsWith("x_"))
        .forEach(name -> faults.add(path + "." + name + " is not in the profile"));
  }

  private void check(JsonNode value, String object, String path, boolean isList) {
    if (value.isArray() != isList) {
      faults.add(path + " has the wrong shape");
    } else if (isList) {
      value.values().forEach(one -> check(one, object, path + "[]"));
    } else {
      check(value, object, path);
    }
  }

  private void kind(JsonNode value, String kind, String path) {
    boolean isRight =
        switch (kind) {
          case "number" -> value.isNumber();
          case "truth" -> value.isBoolean();
          case "uuid" -> value.isString() && isUuid(value.asString());
          default -> value.isString() && value.asString().matches("(?s)" + KINDS.get(kind));
        };
    if (!isRight) {
      faults.add(path + " is no " + kind + ": " + value);
    }
  }

  private static boolean isUuid(String text) {
    return text.length() == 36 && UUID.fromString(text).toString().equals(text);
  }
}
