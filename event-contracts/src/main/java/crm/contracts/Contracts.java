package crm.contracts;

import crm.contracts.consent.PermissionChanged;
import crm.contracts.customer.ContactPointAdded;
import crm.contracts.customer.ContactPointChanged;
import crm.contracts.customer.ContactPointInvalidated;
import crm.contracts.customer.ContactPointRemoved;
import crm.contracts.customer.ContactPointVerified;
import crm.contracts.customer.CorporateCustomerReassigned;
import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CorporateCustomerUpdated;
import crm.contracts.customer.IndividualCustomerReassigned;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.IndividualCustomerUpdated;
import crm.contracts.customer.LeadAssigned;
import crm.contracts.customer.LeadConverted;
import crm.contracts.customer.LeadCreated;
import crm.contracts.customer.LeadDisqualified;
import crm.contracts.customer.LeadQualified;
import crm.contracts.customer.LeadReassigned;
import crm.contracts.customer.LeadRecycled;
import crm.contracts.customer.LeadUpdated;
import crm.contracts.customer.LeadWorkStarted;
import crm.contracts.identity.UserChanged;
import crm.contracts.marketing.CampaignCancelled;
import crm.contracts.marketing.CampaignCompleted;
import crm.contracts.marketing.CampaignCreated;
import crm.contracts.marketing.CampaignPaused;
import crm.contracts.marketing.CampaignResumed;
import crm.contracts.marketing.CampaignStarted;
import crm.contracts.marketing.CampaignUpdated;
import crm.contracts.marketing.DispatchPermitted;
import crm.contracts.marketing.DispatchSuppressed;
import crm.contracts.marketing.MessageFailed;
import crm.contracts.marketing.MessageSent;
import crm.contracts.marketing.SegmentArchived;
import crm.contracts.marketing.SegmentDefined;
import crm.contracts.sales.InvoiceIssued;
import crm.contracts.sales.InvoicePaid;
import crm.contracts.sales.OfferAccepted;
import crm.contracts.sales.OfferDeclined;
import crm.contracts.sales.OfferExpired;
import crm.contracts.sales.OfferPresented;
import crm.contracts.sales.OfferProposed;
import crm.contracts.sales.OpportunityAmountChanged;
import crm.contracts.sales.OpportunityLost;
import crm.contracts.sales.OpportunityOpened;
import crm.contracts.sales.OpportunityReassigned;
import crm.contracts.sales.OpportunityReopened;
import crm.contracts.sales.OpportunityStageChanged;
import crm.contracts.sales.OpportunityUpdated;
import crm.contracts.sales.OpportunityWon;
import crm.contracts.sales.OrderCancelled;
import crm.contracts.sales.OrderChanged;
import crm.contracts.sales.OrderConfirmed;
import crm.contracts.sales.OrderCostRecorded;
import crm.contracts.sales.OrderCreated;
import crm.contracts.sales.PaymentReceived;
import crm.contracts.sales.ProductActivated;
import crm.contracts.sales.ProductCostChanged;
import crm.contracts.sales.ProductCreated;
import crm.contracts.sales.ProductDiscontinued;
import crm.contracts.sales.QuoteAccepted;
import crm.contracts.sales.QuoteApproved;
import crm.contracts.sales.QuoteChanged;
import crm.contracts.sales.QuoteCreated;
import crm.contracts.sales.QuoteExpired;
import crm.contracts.sales.QuoteOrdered;
import crm.contracts.sales.QuoteRejected;
import crm.contracts.sales.QuoteReturned;
import crm.contracts.sales.QuoteRevised;
import crm.contracts.sales.QuoteSent;
import crm.contracts.sales.QuoteSubmitted;
import crm.contracts.sales.QuoteWithdrawn;
import crm.contracts.support.FirstAnswerGiven;
import crm.contracts.support.ServiceRequestAssigned;
import crm.contracts.support.ServiceRequestAwaitingCustomer;
import crm.contracts.support.ServiceRequestClosed;
import crm.contracts.support.ServiceRequestMessageReceived;
import crm.contracts.support.ServiceRequestMessageSent;
import crm.contracts.support.ServiceRequestOpened;
import crm.contracts.support.ServiceRequestRejected;
import crm.contracts.support.ServiceRequestReopened;
import crm.contracts.support.ServiceRequestResolved;
import crm.contracts.support.ServiceRequestResumed;
import crm.contracts.support.SlaApplied;
import crm.contracts.support.SlaBreached;
import crm.contracts.support.SlaFulfilled;
import crm.contracts.support.SlaPaused;
import crm.contracts.support.SlaResumed;
import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import java.util.List;

/** Every published event of the platform. */
public final class Contracts {

    private static final List<Class<? extends Record>> ALL = List.of(
            IndividualCustomerRegistered.class,
            IndividualCustomerUpdated.class,
            IndividualCustomerReassigned.class,
            ContactPointAdded.class,
            ContactPointChanged.class,
            ContactPointVerified.class,
            ContactPointInvalidated.class,
            ContactPointRemoved.class,
            CorporateCustomerRegistered.class,
            CorporateCustomerUpdated.class,
            CorporateCustomerReassigned.class,
            LeadCreated.class,
            LeadUpdated.class,
            LeadAssigned.class,
            LeadReassigned.class,
            LeadWorkStarted.class,
            LeadQualified.class,
            LeadDisqualified.class,
            LeadRecycled.class,
            LeadConverted.class,
            ProductCreated.class,
            ProductActivated.class,
            ProductDiscontinued.class,
            ProductCostChanged.class,
            OfferProposed.class,
            OfferPresented.class,
            OfferAccepted.class,
            OfferDeclined.class,
            OfferExpired.class,
            OpportunityOpened.class,
            OpportunityStageChanged.class,
            OpportunityAmountChanged.class,
            OpportunityUpdated.class,
            OpportunityReassigned.class,
            OpportunityWon.class,
            OpportunityLost.class,
            OpportunityReopened.class,
            QuoteCreated.class,
            QuoteChanged.class,
            QuoteSubmitted.class,
            QuoteApproved.class,
            QuoteReturned.class,
            QuoteWithdrawn.class,
            QuoteSent.class,
            QuoteAccepted.class,
            QuoteRejected.class,
            QuoteExpired.class,
            QuoteRevised.class,
            QuoteOrdered.class,
            OrderCreated.class,
            OrderChanged.class,
            OrderConfirmed.class,
            OrderCancelled.class,
            OrderCostRecorded.class,
            InvoiceIssued.class,
            PaymentReceived.class,
            InvoicePaid.class,
            ServiceRequestOpened.class,
            ServiceRequestAssigned.class,
            FirstAnswerGiven.class,
            ServiceRequestMessageReceived.class,
            ServiceRequestMessageSent.class,
            ServiceRequestAwaitingCustomer.class,
            ServiceRequestResumed.class,
            ServiceRequestResolved.class,
            ServiceRequestClosed.class,
            ServiceRequestReopened.class,
            ServiceRequestRejected.class,
            SlaApplied.class,
            SlaPaused.class,
            SlaResumed.class,
            SlaFulfilled.class,
            SlaBreached.class,
            SurveyInvited.class,
            SurveyAnswered.class,
            SegmentDefined.class,
            SegmentArchived.class,
            CampaignCreated.class,
            CampaignUpdated.class,
            CampaignStarted.class,
            CampaignPaused.class,
            CampaignResumed.class,
            CampaignCompleted.class,
            CampaignCancelled.class,
            DispatchSuppressed.class,
            DispatchPermitted.class,
            MessageSent.class,
            MessageFailed.class,
            PermissionChanged.class,
            UserChanged.class);

    /** Asked for every event of an import, hence remembered. */
    private static final ClassValue<Contract> DECLARED = new ClassValue<>() {
        @Override
        protected Contract computeValue(Class<?> type) {
            var contract = type.getAnnotation(Contract.class);
            if (contract == null) {
                throw new IllegalArgumentException("not a contract: " + type.getName());
            }
            return contract;
        }
    };

    private Contracts() {}

    public static List<Class<? extends Record>> all() {
        return ALL;
    }

    /** Type and topic of a contract; refuses a class that is none. */
    public static Contract of(Class<?> type) {
        return DECLARED.get(type);
    }
}
