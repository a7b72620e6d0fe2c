package org.waymark.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.waymark.Server;

/** No circles, only declared dependencies; and the picture of it in target/spring-modulith-docs. */
class ModuleGraphTests {
  private final ApplicationModules modules = ApplicationModules.of(Server.class);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void theGraphIsDrawn() {
    new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
