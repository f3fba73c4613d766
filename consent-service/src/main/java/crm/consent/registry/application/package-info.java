@NullMarked
package crm.consent.registry.application;

import org.jspecify.annotations.NullMarked;
