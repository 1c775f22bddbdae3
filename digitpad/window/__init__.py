"""The main window: joins all parts, and nobody imports it but the app and the demo."""
