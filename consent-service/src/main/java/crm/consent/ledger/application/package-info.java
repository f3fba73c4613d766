@NullMarked
package crm.consent.ledger.application;

import org.jspecify.annotations.NullMarked;
