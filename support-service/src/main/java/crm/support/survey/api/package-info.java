@NullMarked
package crm.support.survey.api;

import org.jspecify.annotations.NullMarked;
