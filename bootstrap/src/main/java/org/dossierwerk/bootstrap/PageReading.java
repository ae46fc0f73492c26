package org.dossierwerk.bootstrap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets everything that is read for one page be read in one transaction. The conversations of a page join it; who asks and
 * what holds for the office are then loaded once, not once for each conversation. It ends before the answer is written, so
 * that no slow browser holds a connection, and a session that is saved while writing never waits for a second one.
 *
 * <p>Requests that change something are left alone: each of their conversations succeeds or fails by itself.
 */
final class PageReading implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer, Ordered {

    private static final String RUNNING = PageReading.class.getName();

    private final PlatformTransactionManager transactions;

    PageReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, this);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
            request.setAttribute(RUNNING, transactions.getTransaction(new DefaultTransactionDefinition()));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        end(request);
    }

    /** What failed is answered by others; they read for themselves. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        end(request);
        return null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        end(request);
    }

    /** A conversation that refused has decided that nothing is kept; that is no failure of the page. */
    private void end(HttpServletRequest request) {
        if (request.getAttribute(RUNNING) instanceof TransactionStatus running) {
            request.removeAttribute(RUNNING);
            if (running.isRollbackOnly()) {
                transactions.rollback(running);
            } else {
                transactions.commit(running);
            }
        }
    }
}
