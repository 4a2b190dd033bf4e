/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parts of a template as trees. Nothing outside of the part is ever read. */
final class Xml {
    /** Of WordprocessingML (ECMA-376). */
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Word itself nests tables some levels deep; what is deeper exhausts the stack. */
    private static final String DEEPEST = "256";

    private Xml() {}

    static Document parse(byte[] part, String name) throws TemplateRefused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException e) {
            throw new TemplateRefused("模板已损坏，其中的 " + name + " 读不出来。", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Document document) {
        try {
            document.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Elements of WordprocessingML below a node, in the order of the text. */
    static List<Element> all(Document document, String name) {
        return list(document.getElementsByTagNameNS(W, name));
    }

    static List<Element> all(Element above, String name) {
        return list(above.getElementsByTagNameNS(W, name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static String value(Element element, String attribute) {
        return element.getAttributeNS(W, attribute);
    }

    static boolean is(Node node, String name) {
        return node instanceof Element
                && W.equals(node.getNamespaceURI())
                && name.equals(node.getLocalName());
    }

    /** Says nothing on the error stream; what is fatal is thrown. */
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // What can be read is read.
        }

        @Override
        public void error(SAXParseException e) {
            // Of a grammar, and there is none.
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
