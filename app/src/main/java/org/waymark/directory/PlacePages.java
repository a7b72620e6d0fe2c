package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Which of our places are confidential, where those are, and which agencies may know. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class PlacePages {
  private final Places places;
  private final ConfidentialPlaces confidential;
  private final Audit audit;

  PlacePages(Places places, ConfidentialPlaces confidential, Audit audit) {
    this.places = places;
    this.confidential = confidential;
    this.audit = audit;
  }

  @GetMapping("/directory/places")
  Page all() {
    return Page.of("directory/places", "Our places").with("places", places.ours());
  }

  @GetMapping("/directory/places/{place}")
  Page ask(@PathVariable UUID place) {
    OurPlace ours = places.find(place).orElseThrow(NothingHere::new);
    return page(ours, read(Form.blank(), ours));
  }

  @PostMapping("/directory/places/{place}")
  Reply change(@PathVariable UUID place, HttpServletRequest request) {
    OurPlace ours = places.find(place).orElseThrow(NothingHere::new);
    PlaceForm asked = read(Form.of(request), ours);
    if (asked.form().hasFaults()) {
      return page(ours, asked);
    }
    boolean isHidden = asked.hidden().chosen().orElseThrow();
    places.hide(ours, isHidden);
    if (isHidden && !asked.address().value().equals(where(ours))) {
      confidential.keep(ours.id(), asked.address().value());
    }
    places.entitle(ours, isHidden ? asked.agencies().chosen() : List.of());
    audit.write("changed who may know where a place is");
    return Redirect.to("/directory/places").saying("Saved");
  }

  private PlaceForm read(Form form, OurPlace place) {
    return PlaceForm.read(form, place, where(place), places.others());
  }

  private String where(OurPlace place) {
    var known = confidential.of(List.of(place.id())).get(place.id());
    if (known != null) {
      audit.write("read where a confidential place is");
    }
    return known == null ? place.address() : known.address();
  }

  private static Page page(OurPlace place, PlaceForm asked) {
    return Page.of("directory/place", "A place")
        .form(asked.form())
        .with("place", place)
        .with("asked", asked);
  }
}
