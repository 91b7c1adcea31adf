//! What a column can mean.

/// Declares the roles once, with their names on the wire.
macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// What a column means. The names are the contract's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Role { $($(#[$doc])* $variant),* }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

roles! {
    /// The order's own code.
    OrderId = "order.id";
    /// The day that the order was made.
    OrderDay = "order.day";
    /// Its time, where it stands in a column of its own.
    OrderTime = "order.time";
    /// Completed, pending, cancelled …, in the file's words.
    OrderStatus = "order.status";
    /// What the row is a document of: a sale, a return, a credit note.
    OrderDocument = "order.document";
    /// The state of a return beside the status.
    OrderReturnStatus = "order.returnStatus";
    /// Where its delivery is, beside the status.
    OrderDeliveryStatus = "order.deliveryStatus";
    /// When it was cancelled; filled means cancelled.
    OrderCancelledAt = "order.cancelledAt";
    /// What the customer pays for the whole order.
    OrderTotal = "order.total";
    /// The goods before discounts and shipping.
    OrderGross = "order.gross";
    /// Discount of the order.
    OrderDiscount = "order.discount";
    /// Shipping that the customer pays.
    OrderShipping = "order.shipping";
    /// Tax of the order.
    OrderTax = "order.tax";
    /// What has been paid so far.
    OrderPaid = "order.paid";
    /// What was given back.
    OrderRefunded = "order.refunded";
    /// Loyalty points spent on it.
    OrderPointsUsed = "order.pointsUsed";
    /// Voucher code.
    OrderVoucher = "order.voucher";
    /// Where it was sold: counter, web, marketplace.
    OrderChannel = "order.channel";
    /// Which branch sold it.
    OrderBranch = "order.branch";
    /// Which shop or page, where order ids are unique only within it.
    OrderShop = "order.shop";
    /// Who sold it.
    OrderStaff = "order.staff";
    /// When it last changed.
    OrderUpdated = "order.updated";
    /// ISO code of its currency.
    OrderCurrency = "order.currency";
    /// The invoice that a refund belongs to.
    OrderInvoice = "order.invoice";
    /// Product code.
    LineCode = "line.code";
    /// Product name.
    LineName = "line.name";
    /// Product category.
    LineCategory = "line.category";
    /// Brand.
    LineBrand = "line.brand";
    /// How many were sold.
    LineQuantity = "line.quantity";
    /// How many came back.
    LineReturned = "line.returned";
    /// Price of one.
    LineUnitPrice = "line.unitPrice";
    /// Discount of the line.
    LineDiscount = "line.discount";
    /// Money of the line.
    LineTotal = "line.total";
    /// Full name.
    PersonName = "person.name";
    /// Given name, where the name stands in two columns.
    PersonFirstName = "person.firstName";
    /// Family name, where the name stands in two columns.
    PersonLastName = "person.lastName";
    /// Phone; several columns may have it.
    PersonPhone = "person.phone";
    /// E-mail.
    PersonEmail = "person.email";
    /// Name of an account on a marketplace.
    PersonUsername = "person.username";
    /// Code of the customer in the shop's own system.
    PersonCode = "person.code";
    /// Birthday.
    PersonBirthday = "person.birthday";
    /// Gender.
    PersonGender = "person.gender";
    /// City or province.
    PersonCity = "person.city";
    /// Address.
    PersonAddress = "person.address";
    /// Group or tier given by the shop.
    PersonGroup = "person.group";
    /// Tags.
    PersonTags = "person.tags";
    /// Loyalty points that another system has counted.
    PersonPoints = "person.points";
    /// Consent to advertising.
    PersonConsent = "person.consent";
    /// Refusal of advertising.
    PersonRefusal = "person.refusal";
    /// Who referred the customer.
    PersonReferrer = "person.referrer";
    /// The channel through which the customer came.
    PersonSource = "person.source";
    /// What somebody did, in a file of events.
    EventType = "event.type";
    /// The campaign behind it.
    EventCampaign = "event.campaign";
    /// A figure that it carries, never money: stars, a score.
    EventValue = "event.value";
    /// How satisfied somebody says to be: stars, CSAT or NPS, on a scale found from the cells.
    RatingScore = "rating.score";
    /// The day on which she followed, signed up or was entered, in a list.
    ListSince = "list.since";
    /// Number of orders, in a list of customers.
    ListOrders = "list.orders";
    /// Number of orders after the first, as models of repeat buying count.
    ListRepeats = "list.repeats";
    /// Money in all, in a list of customers.
    ListSpend = "list.spend";
    /// First purchase, in a list of customers.
    ListFirstDay = "list.firstDay";
    /// Last purchase, in a list of customers.
    ListLastDay = "list.lastDay";
}

impl Role {
    /// The role with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.name() == name)
    }

    /// True for what tells one line of an order from another.
    pub const fn is_line(self) -> bool {
        matches!(
            self,
            Self::LineCode
                | Self::LineName
                | Self::LineQuantity
                | Self::LineReturned
                | Self::LineUnitPrice
                | Self::LineDiscount
                | Self::LineTotal
        )
    }

    /// True for money that can be what an order comes to.
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::OrderTotal | Self::OrderGross | Self::LineTotal | Self::LineUnitPrice | Self::ListSpend
        )
    }

    /// True for money.
    pub const fn is_money(self) -> bool {
        matches!(
            self,
            Self::OrderTotal
                | Self::OrderGross
                | Self::OrderDiscount
                | Self::OrderShipping
                | Self::OrderTax
                | Self::OrderPaid
                | Self::OrderRefunded
                | Self::LineUnitPrice
                | Self::LineDiscount
                | Self::LineTotal
                | Self::ListSpend
        )
    }

    /// True for what only a file of events has.
    pub const fn is_of_events(self) -> bool {
        matches!(self, Self::EventType | Self::EventCampaign | Self::EventValue)
    }

    /// True for what can tell one person from another.
    pub const fn is_key(self) -> bool {
        matches!(self, Self::PersonPhone | Self::PersonEmail | Self::PersonUsername | Self::PersonCode)
    }

    /// True for what can name a person, be it by name alone.
    pub const fn is_person(self) -> bool {
        self.is_key() || matches!(self, Self::PersonName | Self::PersonFirstName)
    }

    /// True for a role that several columns may have.
    pub const fn is_repeatable(self) -> bool {
        matches!(self, Self::PersonPhone)
    }
}

/// What the rows of a source are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// Orders or lines of orders.
    Orders,
    /// One row a customer, taken as given.
    Customers,
    /// Returns: they lower money on their own day and never make an order.
    Refunds,
    /// What people did beside buying: one row an event, never an order and never money.
    Events,
}

impl SourceKind {
    /// True where entries are orders or refunds.
    pub const fn has_orders(self) -> bool {
        matches!(self, Self::Orders | Self::Refunds)
    }

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Customers => "customers",
            Self::Refunds => "refunds",
            Self::Events => "events",
        }
    }
}
