@NullMarked
package crm.consent.purpose.api;

import org.jspecify.annotations.NullMarked;
