@NullMarked
package crm.consent.ledger.domain;

import org.jspecify.annotations.NullMarked;
