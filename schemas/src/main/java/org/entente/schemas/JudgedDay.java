package org.entente.schemas;

import java.util.Optional;
import org.entente.analysis.alert.TensionDay;
import org.entente.analysis.alert.Vigil;

/**
 * A day of a dyad's tension, and how it was judged: what alerts keeps, so that a new day can be judged without the old ones.
 *
 * @param day what was reported, and carried into it
 * @param after how the days after it are looked at
 * @param raised the key of its alert, if it was news
 */
public record JudgedDay(TensionDay day, Vigil after, Optional<String> raised) {}
