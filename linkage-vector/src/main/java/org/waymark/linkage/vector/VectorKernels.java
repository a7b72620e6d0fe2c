package org.waymark.linkage.vector;

import java.util.List;
import org.waymark.linkage.encode.OverlapKernel;
import org.waymark.linkage.encode.OverlapKernels;

/**
 * Offers {@link BitCountKernel} where Java was started with {@code --add-modules
 * jdk.incubator.vector}. Elsewhere nothing, and no class that would need it is loaded.
 */
public final class VectorKernels implements OverlapKernels {
  @Override
  public List<OverlapKernel> here() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? List.of(new BitCountKernel())
        : List.of();
  }
}
