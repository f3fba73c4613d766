/** Figures: all at a glance, each with its periods and where it comes from (ANA-01). */
@NullMarked
package crm.console.kpis;

import org.jspecify.annotations.NullMarked;
