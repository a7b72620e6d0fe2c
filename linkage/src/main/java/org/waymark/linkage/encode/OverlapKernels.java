package org.waymark.linkage.encode;

import java.util.List;

/**
 * Where quicker kernels come from: found by {@link java.util.ServiceLoader}, so that the library
 * needs none.
 */
public interface OverlapKernels {
  /** Those that can run in this Java on this machine; none is no error. */
  List<OverlapKernel> here();
}
