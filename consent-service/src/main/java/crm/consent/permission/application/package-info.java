@NullMarked
package crm.consent.permission.application;

import org.jspecify.annotations.NullMarked;
