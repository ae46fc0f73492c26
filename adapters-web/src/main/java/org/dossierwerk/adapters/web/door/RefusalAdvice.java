package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.shared.RequestId;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a page threw and did not answer itself. */
@ControllerAdvice
final class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final TroublePages troubles;

    RefusalAdvice(TroublePages troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof AccessRefusal.TryLater later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Patience.seconds(later));
            return troubles.show(request, HttpStatus.TOO_MANY_REQUESTS);
        }
        return troubles.show(request, refusal);
    }

    @ExceptionHandler
    ModelAndView notAllowed(AccessDeniedException denied, HttpServletRequest request) {
        return troubles.show(request, HttpStatus.FORBIDDEN, "wrong-door");
    }

    /** An id in the address that cannot be one is as unknown as any other. */
    @ExceptionHandler
    ModelAndView noId(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return troubles.show(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return troubles.show(request, known.getStatusCode());
        }
        LOG.error("Request {} failed", RequestId.of(request), failure);
        return troubles.show(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
