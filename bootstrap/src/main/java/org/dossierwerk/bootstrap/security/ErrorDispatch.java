package org.dossierwerk.bootstrap.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the server itself refused, such as a malformed address, as a page of ours with its headers, since the filter chain
 * may not have seen it. Nobody can ask for it directly.
 */
@Controller
final class ErrorDispatch implements ErrorController {

    private final TroublePages troubles;

    ErrorDispatch(TroublePages troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        AnswerHeaders.WRITERS.forEach(writer -> writer.writeHeaders(request, response));
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return troubles.show(request, status);
    }
}
