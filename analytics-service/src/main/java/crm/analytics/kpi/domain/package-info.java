@NullMarked
package crm.analytics.kpi.domain;

import org.jspecify.annotations.NullMarked;
