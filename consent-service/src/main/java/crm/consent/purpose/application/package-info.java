@NullMarked
package crm.consent.purpose.application;

import org.jspecify.annotations.NullMarked;
