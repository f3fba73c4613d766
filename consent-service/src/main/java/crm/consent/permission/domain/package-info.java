@NullMarked
package crm.consent.permission.domain;

import org.jspecify.annotations.NullMarked;
