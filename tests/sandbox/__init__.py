"""The sandbox, talked to over real HTTP."""
