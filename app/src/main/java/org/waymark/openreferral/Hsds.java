package org.waymark.openreferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.ExceptionDay;
import org.waymark.directory.Listing;
import org.waymark.directory.Opening;
import org.waymark.directory.Place;
import org.waymark.directory.Words;

/**
 * The shapes of Open Referral UK 3.0 (profile schema, 2024): what is blank, empty or null is left
 * out of the JSON, and names are written in snake case. Fields keep the order of the schema. Dates
 * and times are ISO 8601; times are by the clocks of London.
 */
final class Hsds {
  private Hsds() {}

  /** What is offered. {@code xWaymark} is our own, for another Waymark: it loses nothing. */
  record Service(
      UUID id,
      String name,
      String description,
      String url,
      String email,
      String status,
      String fees,
      @Nullable Integer minimumAge,
      @Nullable Integer maximumAge,
      String assuredDate,
      String alert,
      String lastModified,
      List<Schedule> schedules,
      List<ServiceArea> serviceAreas,
      List<ServiceAtLocation> serviceAtLocations,
      List<Language> languages,
      @Nullable Organization organization,
      List<CostOption> costOptions,
      List<Contact> contacts,
      List<Attribute> attributes,
      @Nullable Extra xWaymark) {}

  /** Whose name it goes by. */
  record Organization(UUID id, String name, String description, String email, String website) {}

  /** When (RFC 5545 frequency and days). */
  record Schedule(
      UUID id,
      UUID serviceId,
      @Nullable UUID serviceAtLocationId,
      String validFrom,
      String validTo,
      String freq,
      @Nullable Integer interval,
      String byday,
      String description,
      String opensAt,
      String closesAt,
      String attendingType,
      String notes) {}

  /** For which part of the world. */
  record ServiceArea(UUID id, UUID serviceId, String name, String serviceArea) {}

  /** A service at a place; {@code service} only where it stands by itself. */
  record ServiceAtLocation(
      UUID id,
      UUID serviceId,
      UUID locationId,
      @Nullable Location location,
      @Nullable Service service,
      List<Schedule> schedules) {}

  /** A place that is open to all. Degrees of WGS 84. */
  record Location(
      UUID id,
      String locationType,
      String name,
      String description,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude,
      List<Address> addresses,
      List<Accessibility> accessibility) {}

  /** As an envelope says it; the profile requires every field. */
  record Address(
      UUID id,
      UUID locationId,
      String address_1,
      String city,
      String stateProvince,
      String postalCode,
      String country,
      String addressType) {}

  /** Whether one gets in. */
  record Accessibility(UUID id, UUID locationId, String description) {}

  /** Spoken there: BCP 47 code and English name. */
  record Language(UUID id, UUID serviceId, String name, String code) {}

  /** What it costs, in pounds. */
  record CostOption(
      UUID id, UUID serviceId, String option, @Nullable Integer amount, String amountDescription) {}

  /** How to reach it: never a person's name. */
  record Contact(UUID id, UUID serviceId, String title, List<Phone> phones) {}

  /** A number. */
  record Phone(UUID id, UUID contactId, String number, String type, String description) {}

  /** What it helps with. */
  record Attribute(
      UUID id,
      UUID linkId,
      UUID taxonomyTermId,
      String linkType,
      @Nullable TaxonomyTerm taxonomyTerm) {}

  /** A list of terms. */
  record Taxonomy(UUID id, String name, String description, String version) {}

  /** One of them. */
  record TaxonomyTerm(
      UUID id,
      String name,
      String description,
      @Nullable UUID parentId,
      String taxonomy,
      UUID taxonomyId,
      String term) {}

  /** What the profile has no field for. */
  record Extra(
      String code,
      Listing listing,
      List<Words> words,
      List<Opening> openings,
      List<ExceptionDay> exceptions,
      List<Place> places) {}

  /** A page of a list, counted from 1 (HSDS 3.0 API reference, "Lists"). */
  record Page<T>(
      int totalItems,
      int totalPages,
      int pageNumber,
      int size,
      boolean firstPage,
      boolean lastPage,
      boolean empty,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<T> contents) {}
}
