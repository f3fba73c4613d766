@NullMarked
package crm.support.survey.domain;

import org.jspecify.annotations.NullMarked;
