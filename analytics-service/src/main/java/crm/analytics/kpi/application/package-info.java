@NullMarked
package crm.analytics.kpi.application;

import org.jspecify.annotations.NullMarked;
