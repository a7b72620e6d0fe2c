package org.waymark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.waymark.Server;

/** No circles, only declared dependencies; and the picture of it in target/spring-modulith-docs. */
class ModuleGraphTests {
  /** The libraries stand by themselves and are drawn nowhere. */
  private final ApplicationModules modules =
      ApplicationModules.of(
          Server.class,
          resideInAnyPackage("org.waymark.linkage..", "org.waymark.statistics.."));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void theGraphIsDrawn() {
    new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
