package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;

/** When the transaction around the reading of a page begins and ends. */
class PageReadingTest {

    private final Recorded transactions = new Recorded();
    private final PageReading reading = new PageReading(transactions);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void everything_a_page_reads_is_one_transaction_that_ends_before_the_answer_is_written() throws Exception {
        var request = new MockHttpServletRequest("GET", "/dossiers");

        reading.preHandle(request, response, page());
        converse();
        converse();
        reading.postHandle(request, response, page(), null);

        assertThat(transactions.told).containsExactly("begin", "commit");
        reading.afterCompletion(request, response, page(), null);
        assertThat(transactions.told).containsExactly("begin", "commit");
    }

    @Test
    void a_conversation_that_refuses_ends_it_before_somebody_answers_the_refusal() throws Exception {
        var request = new MockHttpServletRequest("GET", "/dossiers/unknown");
        var refusal = new IllegalArgumentException("refused");

        reading.preHandle(request, response, page());
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                throw refusal;
            });
        } catch (IllegalArgumentException expected) {
            assertThat(reading.resolveException(request, response, page(), expected))
                    .isNull();
        }

        assertThat(transactions.told).containsExactly("begin", "rollback");
    }

    @Test
    void what_changes_something_succeeds_or_fails_conversation_by_conversation() throws Exception {
        var request = new MockHttpServletRequest("POST", "/dossiers");

        reading.preHandle(request, response, page());
        converse();
        converse();
        reading.postHandle(request, response, page(), null);

        assertThat(transactions.told).containsExactly("begin", "commit", "begin", "commit");
    }

    @Test
    void files_need_no_transaction() {
        reading.preHandle(new MockHttpServletRequest("GET", "/assets/base.css"), response, new Object());

        assertThat(transactions.told).isEmpty();
    }

    private void converse() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {});
    }

    private HandlerMethod page() throws NoSuchMethodException {
        return new HandlerMethod(this, Object.class.getMethod("toString"));
    }

    /** Tells what it is asked to do, and joins as a database's does. */
    private static final class Recorded extends AbstractPlatformTransactionManager implements SmartTransactionObject {

        private static final long serialVersionUID = 1L;

        private final transient List<String> told = new ArrayList<>();
        private transient boolean running;
        private transient boolean refused;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
            told.add("begin");
        }

        @Override
        public boolean isRollbackOnly() {
            return refused;
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            refused = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            told.add(refused ? "commit of what was refused" : "commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            told.add("rollback");
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            running = false;
        }
    }
}
