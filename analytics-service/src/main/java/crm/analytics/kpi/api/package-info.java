@NullMarked
package crm.analytics.kpi.api;

import org.jspecify.annotations.NullMarked;
