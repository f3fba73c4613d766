@NullMarked
package crm.support.survey.application;

import org.jspecify.annotations.NullMarked;
