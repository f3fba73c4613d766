@NullMarked
package crm.consent.permission.api;

import org.jspecify.annotations.NullMarked;
