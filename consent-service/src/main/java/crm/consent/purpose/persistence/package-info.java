@NullMarked
package crm.consent.purpose.persistence;

import org.jspecify.annotations.NullMarked;
