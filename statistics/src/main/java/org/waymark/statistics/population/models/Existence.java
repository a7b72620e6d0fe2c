package org.waymark.statistics.population.models;

import java.util.Arrays;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Whether a model can be believed to have an estimate at all on a sparse table. A maximum exists
 * when some table with every kept cell positive has the same sufficient statistics (Fienberg and
 * Rinaldo 2012, Annals of Statistics 40, theorem 3.2; for lists without overlap, Chan, Silverman
 * and Vincent 2021). It is identifiable when the kept columns are linearly independent on the kept
 * cells.
 */
final class Existence {
  private Existence() {}

  static boolean isIdentifiable(Design design) {
    R064Store matrix = R064Store.FACTORY.rows(design.rows());
    SingularValue<Double> values = SingularValue.R064.make(matrix);
    return values.decompose(matrix) && values.getRank() == design.columns();
  }

  /** Maximises the smallest cell over all tables with the observed sufficient statistics. */
  static boolean hasMaximum(Design design) {
    if (Arrays.stream(design.counts()).allMatch(count -> count > 0)) {
      return true;
    }
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    Variable smallest = programme.newVariable("smallest").lower(0).upper(1).weight(1);
    Variable[] cells = new Variable[design.counts().length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = programme.newVariable("cell" + i).lower(0);
      Expression floor = programme.newExpression("floor" + i).lower(0);
      floor.set(cells[i], 1).set(smallest, -1);
    }
    for (int column = 0; column < design.columns(); column++) {
      Expression kept = programme.newExpression("kept" + column);
      double total = 0;
      for (int i = 0; i < cells.length; i++) {
        kept.set(cells[i], design.rows()[i][column]);
        total += design.rows()[i][column] * design.counts()[i];
      }
      kept.level(total);
    }
    var result = programme.maximise();
    return result.getState().isFeasible() && result.getValue() > 1e-7;
  }
}
